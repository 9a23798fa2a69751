/**
 * Mistakes of YAML that have only one possible meaning, and how to mend the line they are on.
 * `mend` gives the mended line, or undefined where the mistake isn't there.
 */
interface YamlRepair {
  remark: string;
  mend(line: string): string | undefined;
}

const changed = (line: string, mended: string) => (mended === line ? undefined : mended);
const quoted = (value: string) => `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

export const yamlRepairs: readonly YamlRepair[] = [
  {
    remark: 'tabulation dans l’en-tête : remplacée par des espaces',
    mend: (line) =>
      changed(
        line,
        line
          .replace(/^[ \t]*(?:-[ \t]+)?/, (indent) => indent.replaceAll('\t', '  '))
          .replace(/^(\s*(?:- +)?[\w-]+:)\t+/, '$1 ')
          .replace(/\t+$/, ''),
      ),
  },
  {
    remark: 'espace insécable dans l’en-tête : remplacée par une espace',
    mend: (line) =>
      changed(
        line,
        line
          .replace(/^[\s\u00a0]+/, (indent) => indent.replace(/\u00a0/g, ' '))
          .replace(/^(\s*-)[\u00a0]+/, '$1 ')
          .replace(/^(\s*(?:- +)?[\w-]+:)[\u00a0]+/, '$1 '),
      ),
  },
  {
    remark: 'espace manquante après « : » dans l’en-tête : ajoutée',
    mend: (line) =>
      changed(line, line.replace(/^(\s*(?:- +)?[A-Za-z_][\w-]*):([^\s/:].*)$/, '$1: $2')),
  },
  {
    remark: 'valeur qui contient « : » ou commence par un signe réservé : lue entre guillemets',
    mend: (line) => {
      const [, key, value] =
        /^(\s*(?:- +)?[\w-]+:\s+|\s*- +)([^"'\s|>[{&*#].*?)\s*$/.exec(line) ?? [];
      return key === undefined || value === undefined ? undefined : key + quoted(value);
    },
  },
  {
    remark: 'guillemet ouvert et jamais fermé : retiré',
    mend: (line) => {
      const [, key, value] =
        /^(\s*(?:- +)?[\w-]+:\s+|\s*- +)["']([^"']+)$/.exec(line.trimEnd()) ?? [];
      return key === undefined || value === undefined ? undefined : key + quoted(value);
    },
  },
  {
    remark: 'texte après un guillemet fermant : la valeur entière est lue telle quelle',
    mend: (line) => {
      const [, key, value] = /^(\s*(?:- +)?[\w-]+:\s+)(["'].*\S)\s*$/.exec(line) ?? [];
      return key === undefined || value === undefined ? undefined : key + quoted(value);
    },
  },
  {
    remark: 'valeur qui commence par * ou & : lue entre guillemets',
    mend: (line) => {
      const [, key, value] = /^(\s*(?:- +)?[\w-]+:\s+|\s*- +)([*&].*?)\s*$/.exec(line) ?? [];
      return key === undefined || value === undefined ? undefined : key + quoted(value);
    },
  },
];
