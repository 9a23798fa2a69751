import { licences } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { clean } from '../../media/clean.ts';
import { guarded, type UploadService } from '../../media/door.ts';

type Factory = (context: { strapi: Core.Strapi }) => UploadService;

/** What is used of Strapi's plugin of files. */
interface UploadPlugin {
  contentTypes: { file: { schema: { attributes: Record<string, object> } } };
  services: Record<string, unknown> & { upload: Factory };
}

/**
 * Adds to Strapi's files what staff say of them, and our rules to the service that takes them in.
 * https://docs.strapi.io/cms/plugins-development/plugins-extension
 */
export default function extendUpload(plugin: UploadPlugin): UploadPlugin {
  Object.assign(plugin.contentTypes.file.schema.attributes, {
    decorative: { type: 'boolean', configurable: false },
    credit: { type: 'string', configurable: false },
    licence: { type: 'enumeration', enum: Object.keys(licences), configurable: false },
  });
  const { upload } = plugin.services;
  plugin.services.upload = (context) => guarded(upload(context));
  /** For the import, which stores pictures by itself. */
  plugin.services.cleaning = () => ({ clean });
  return plugin;
}
