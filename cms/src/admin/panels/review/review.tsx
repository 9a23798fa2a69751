import { Button, Flex, Typography } from '@strapi/design-system';
import { Link } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { tellReview } from './words.ts';

interface Props {
  type: string;
  isSaved: boolean;
}

/** Says who publishes, and gives the link to send them. */
export function Review({ type, isSaved }: Props) {
  const publishers = usePublishers(type);
  const [copied, setCopied] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied('Lien copié : collez-le dans votre message.');
    } catch {
      setCopied('Le lien n’a pas pu être copié : il est dans la barre d’adresse du navigateur.');
    }
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p">{tellReview(publishers, isSaved)}</Typography>
      {isSaved && (
        <Button variant="tertiary" startIcon={<Link />} onClick={copy} fullWidth>
          Copier le lien à envoyer
        </Button>
      )}
      <Typography tag="p" variant="pi" textColor="neutral700" aria-live="polite">
        {copied}
      </Typography>
    </Flex>
  );
}

/** None until they are known, or when they can’t be. */
function usePublishers(type: string): readonly string[] | undefined {
  const { get } = useFetchClient();
  const [publishers, setPublishers] = useState<readonly string[]>();
  useEffect(() => {
    let isOver = false;
    get<{ publishers: string[] }>(`/parvis/publishers/${type}`).then(
      ({ data }) => !isOver && setPublishers(data.publishers),
      () => !isOver && setPublishers(undefined),
    );
    return () => {
      isOver = true;
    };
  }, [get, type]);
  return publishers;
}
