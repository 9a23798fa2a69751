import { Typography } from '@strapi/design-system';

/** The title of a group of fields. */
export function GroupTitle({ label }: { label: string }) {
  return (
    <Typography tag="h2" variant="delta">
      {label}
    </Typography>
  );
}
