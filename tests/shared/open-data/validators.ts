import { Ajv2020 } from 'ajv/dist/2020.js';

interface Description {
  paths: Record<string, unknown>;
}

const formats = {
  uri: (value: string) => URL.canParse(value),
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
};

/** What is wrong with a file of the open data, by the schemas of the description itself. */
export function openDataValidators(description: Description) {
  const ajv = new Ajv2020({ allErrors: true, formats });
  ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components']);
  ajv.addSchema({ $id: 'description', ...description });
  return (path: string, file: unknown): string[] => {
    const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1');
    const media = 'responses/200/content/application~1json/schema';
    const check = ajv.getSchema(`description#/paths/${pointer}/get/${media}`);
    if (check === undefined) return [`${path} is not described`];
    if (check(file)) return [];
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
