import { type Post, publicationApi } from '@parvis/shared';
import { numbersGiven } from './arguments.ts';
import { communityOf } from './community.ts';
import { goalInWords, spreadInWords, spreadOf } from './figures.ts';
import { type Click, type Course, follow } from './whole-way/clicks.ts';
import { type FilledHouse, openFilledHouse } from './whole-way/house.ts';

/**
 * From « Publier » in the CMS to the new bytes at the public address, and where the time goes.
 *
 *   node tests/bench/whole-way.bench.ts [--pages 5000] [--edits 50]
 *
 * Strapi, the publisher and the site are the processes of `npm start`. A click is what the button
 * sends, over HTTP, with the session of somebody logged in: what the browser adds before it sends
 * (about a frame) and the way to a distant server are not counted.
 */
const {
  pages: [pages = 0],
  edits: [edits = 0],
} = numbersGiven({ pages: [5000], edits: [50] });
const GOAL = 1000;
/** How a form says that nobody touched its relations. */
const untouched = { connect: [], disconnect: [] };
const relations = {
  authors: untouched,
  startups: untouched,
  roles: untouched,
  category: untouched,
};

const house = await openFilledHouse(pages);
try {
  console.log(`${pages} pages, ${edits} clicks of each kind:`);
  sayIndex(await timesOfIndex(house));
  await measure('a text is edited', editOf);
  await measure('a post is new', newPostOf);
} finally {
  await house.close();
}

async function measure(
  name: string,
  clickOf: (post: Post, rank: number) => Promise<Click>,
): Promise<void> {
  const courses: Course[] = [];
  for (const [rank, post] of postsToClick().entries()) {
    courses.push(await follow(await clickOf(post, rank), house));
  }
  const spread = (pick: (course: Course) => number) => spreadInWords(courses.map(pick));
  const { median } = spreadOf(courses.map(({ live }) => live));
  console.log(`  ${name}: live after ${spread(({ live }) => live)}, ${goalInWords(median, GOAL)}`);
  console.log(`    the CMS has answered after ${spread(({ answered }) => answered)}`);
  console.log(`    the publisher looks after ${spread(({ looking }) => looking)}; its steps:`);
  for (const step of Object.keys(courses[0]?.steps ?? {})) {
    console.log(`      ${step} ${spread(({ steps }) => steps[step] ?? 0)}`);
  }
  console.log(`    the public address answers ${spread(({ serving }) => serving)} later`);
}

/** Spread over the years, as edits are. */
function postsToClick(): Post[] {
  const posts = communityOf(pages).flatMap(({ type, document }) =>
    type === 'post' ? [document as Post] : [],
  );
  return Array.from({ length: edits }, (_, rank) => posts[(rank * 7) % posts.length] as Post);
}

async function editOf({ documentId, slug }: Post, rank: number): Promise<Click> {
  const form = await house.admin.read(documentId);
  const text = `Marque ${rank}.`;
  const send = () =>
    house.admin.publish(documentId, { ...form, body: `${form.body}\n\n${text}`, ...relations });
  return { send, slug, text };
}

async function newPostOf({ body, excerpt, authors, startups }: Post, rank: number): Promise<Click> {
  const title = `Du neuf ${rank}`;
  const connect = (ids: readonly string[]) => ({
    connect: ids.map((documentId) => ({ documentId })),
  });
  const form = {
    title: `${title}.`,
    ...{ body, excerpt, authors: connect(authors), startups: connect(startups) },
  };
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return { send: () => house.admin.publishNew(form), slug, text: form.title };
}

async function timesOfIndex({ askCms }: FilledHouse): Promise<number[]> {
  const times: number[] = [];
  for (let rank = 0; rank < 20; rank += 1) {
    const startedAt = performance.now();
    await askCms(publicationApi.index);
    times.push(performance.now() - startedAt);
  }
  return times;
}

function sayIndex(times: readonly number[]): void {
  console.log(`  the CMS answers its index in ${spreadInWords(times)}`);
}
