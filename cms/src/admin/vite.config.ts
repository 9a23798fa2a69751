import { replaceHardCoded } from './french/replace-hard-coded.ts';

interface Config {
  plugins?: unknown[];
}

/** Strapi calls it with its own configuration. https://docs.strapi.io/cms/admin-panel-customization/bundlers */
export default (config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), replaceHardCoded()],
});
