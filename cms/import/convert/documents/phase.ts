import { phaseNames } from '@parvis/shared';
import type { ContentFile, Remark } from '../../source.ts';

/**
 * A file of `_phases` makes no document: the platform knows the phases itself. It is accounted for
 * when it describes one of them, with a remark on what the platform says otherwise.
 */
export function checkPhase({ fields, remarks }: ContentFile): { refusal: Remark } | undefined {
  fields.ignore('type_label', 'order', 'layout');
  const status = fields.text('status') ?? '';
  const label = fields.text('label');
  const description = fields.text('short_description') ?? fields.text('description');
  if (!Object.hasOwn(phaseNames, status)) {
    const message = `la phase « ${status} » n’est pas de celles de la plateforme`;
    return { refusal: { line: fields.line('status'), message } };
  }
  const ours = phaseNames[status as keyof typeof phaseNames];
  if (label !== null && label !== ours) {
    remarks.push({
      line: fields.line('label'),
      message: `la phase « ${label} » s’appelle ici « ${ours} »`,
    });
  }
  if (description !== null) {
    const message = 'la description d’une phase n’a pas d’équivalent : non reprise';
    remarks.push({ line: fields.line('short_description'), message });
  }
  return undefined;
}
