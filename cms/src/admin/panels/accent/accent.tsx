import { Box, Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { type Shown, tellAccent } from './words.ts';

/** Shows what visitors will see of the colour in the form, as it is being written. */
export function Accent() {
  const { value } = useField<string | null>('accentColour');
  const { headline, shown } = tellAccent(value);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" aria-live="polite">
      <Typography tag="p" fontWeight="bold">
        {headline}
      </Typography>
      {shown.map((one) => (
        <Flex key={one.scheme} direction="column" alignItems="stretch" gap={1}>
          <Typography tag="p" variant="pi" fontWeight="bold">
            {one.name}
          </Typography>
          <Swatch {...one} />
          <Typography tag="p" variant="pi" textColor="neutral700">
            {one.sentence}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

/** A link and a button as the site shows them. The sentence beside it says the same in words. */
function Swatch({ colour, onColour, ground }: Shown) {
  return (
    <Box
      aria-hidden
      hasRadius
      padding={2}
      borderColor="neutral200"
      style={{ background: ground, display: 'flex', alignItems: 'center', gap: 12 }}
    >
      <span style={{ color: colour, fontSize: 14, textDecoration: 'underline' }}>Un lien</span>
      <span
        style={{
          background: colour,
          borderRadius: 6,
          color: onColour,
          fontSize: 14,
          fontWeight: 600,
          padding: '4px 10px',
        }}
      >
        Un bouton
      </span>
    </Box>
  );
}
