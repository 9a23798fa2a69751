import { GROUP_TITLE } from '../../screens/group-title.ts';

/** The type of the line that shows the title of a group: see `title.tsx`. */
export const TITLE = 'parvis-group-title';

/** A field of a form as Strapi lays it out; the rest of it is Strapi's. */
export interface LaidField {
  name: string;
  label: string;
  size: number;
  type: string;
  attribute: object;
}

type Panel = LaidField[][];

/** What Strapi hands to its hook `Admin/CM/pages/EditView/mutate-edit-view-layout`. */
interface EditView {
  layout: {
    layout: Panel[];
    metadatas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

/**
 * Cuts a form into its groups, a panel for each, with its title above. Strapi makes panels for
 * dynamic zones only, and titles for nothing.
 */
export function groupFields<View extends EditView>(view: View): View {
  const { layout: panels, metadatas } = view.layout;
  const titleOf = (row: LaidField[]) => {
    const title = metadatas[row[0]?.name ?? '']?.[GROUP_TITLE];
    return typeof title === 'string' ? title : undefined;
  };
  const layout = panels.flatMap((panel) => cut(panel, titleOf));
  return { ...view, layout: { ...view.layout, layout } };
}

function cut(panel: Panel, titleOf: (row: LaidField[]) => string | undefined): Panel[] {
  const groups: Panel[] = [];
  let current: string | undefined;
  for (const row of panel) {
    const title = titleOf(row);
    const first = row[0];
    if (title !== undefined && title !== current && first !== undefined) {
      groups.push([[titleLine(title, first)], row]);
    } else if (groups.length === 0 || title !== current) {
      groups.push([row]);
    } else {
      groups.at(-1)?.push(row);
    }
    current = title;
  }
  return groups;
}

/** In the name of the first field below, so that who may see the one sees the other. */
function titleLine(title: string, { attribute: _, ...first }: LaidField): LaidField {
  return { ...first, label: title, size: 12, type: TITLE, attribute: { type: TITLE } };
}
