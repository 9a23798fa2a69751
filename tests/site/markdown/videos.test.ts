import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderMarkdown } from '../../../site/src/markdown/index.ts';
import { hasVideo } from '../../../site/src/markdown/videos/figures.ts';
import { videoAt } from '../../../site/src/markdown/videos/index.ts';
import { startIn } from '../../../site/src/markdown/videos/video.ts';
import { fakeReading } from '../fake-reading.ts';

const html = (markdown: string) =>
  renderMarkdown(fakeReading({ documents: {} }), markdown, 'https://parvis.example');

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1';
const UUID = '52a10666-3a18-4e73-93da-e8d3c12c305a';
const SHORT = 'kkGMgK9ZtnKfYAgnEtQxbv';

const players: Record<string, string> = {
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ': YOUTUBE,
  'http://youtube.com/watch?list=PL1&v=dQw4w9WgXcQ': YOUTUBE,
  'https://m.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s': `${YOUTUBE}&start=90`,
  'https://youtu.be/dQw4w9WgXcQ?t=43': `${YOUTUBE}&start=43`,
  'https://www.youtube.com/shorts/dQw4w9WgXcQ': YOUTUBE,
  'https://www.youtube.com/live/dQw4w9WgXcQ': YOUTUBE,
  'https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0&start=5': `${YOUTUBE}&start=5`,
  'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ': YOUTUBE,
  'https://www.dailymotion.com/video/x2m8jpp':
    'https://geo.dailymotion.com/player.html?video=x2m8jpp',
  'https://www.dailymotion.com/video/x2m8jpp_un-titre_news?start=12':
    'https://geo.dailymotion.com/player.html?video=x2m8jpp&startTime=12',
  'https://dai.ly/x2m8jpp': 'https://geo.dailymotion.com/player.html?video=x2m8jpp',
  'https://www.dailymotion.com/embed/video/x2m8jpp':
    'https://geo.dailymotion.com/player.html?video=x2m8jpp',
  'https://geo.dailymotion.com/player/xabcd.html?video=x2m8jpp':
    'https://geo.dailymotion.com/player.html?video=x2m8jpp',
  [`https://tube.example/w/${SHORT}`]: `https://tube.example/videos/embed/${SHORT}?autoplay=1`,
  [`https://tube.example/w/${SHORT}?start=1m`]: `https://tube.example/videos/embed/${SHORT}?autoplay=1&start=60`,
  [`https://tube.example/videos/watch/${UUID}`]: `https://tube.example/videos/embed/${UUID}?autoplay=1`,
  [`https://tube.example:8443/videos/embed/${UUID}`]: `https://tube.example:8443/videos/embed/${UUID}?autoplay=1`,
};

test('each way to write a video leads to its player', () => {
  for (const [address, player] of Object.entries(players)) {
    assert.equal(videoAt(address)?.player, player, address);
  }
});

test('what is written otherwise is not a video', () => {
  for (const address of [
    'https://www.youtube.com/',
    'https://www.youtube.com/results?search_query=startup',
    'https://www.youtube.com/watch?v=trop-court',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ"onload',
    'https://www.youtube.com/@quelquun',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example/watch?v=dQw4w9WgXcQ',
    'https://evilyoutu.be/dQw4w9WgXcQ',
    'https://www.dailymotion.com/fr',
    'https://www.dailymotion.com/video/../user',
    'https://tube.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv',
    'https://tube.example/w/une-page',
    'https://fr.wikipedia.org/w/index.php',
    `https://quelquun:secret@tube.example/w/${SHORT}`,
    `javascript://tube.example/w/${SHORT}`,
    `ftp://tube.example/w/${SHORT}`,
    'pas une adresse',
  ]) {
    assert.equal(videoAt(address), undefined, address);
  }
});

test('a start is read as sharing buttons write it', () => {
  assert.deepEqual(
    ['43', '43s', '1m30s', '1h2m3s', '2h', '0', '', 'demain', '1s2h', '-4', null].map(startIn),
    [43, 43, 90, 3723, 7200, undefined, undefined, undefined, undefined, undefined, undefined],
  );
});

test('no address gives a player but of the three services, over https', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const video = videoAt(address);
      if (video === undefined) return;
      assert.match(video.player, /^https:\/\//);
      assert.equal(new URL(video.player).username, '');
    }),
  );
});

test('an address alone on its line is a video, with a link and what its service is', () => {
  const shown = html('Avant.\n\nhttps://youtu.be/dQw4w9WgXcQ?t=43\n\nAprès.');
  assert.match(shown, /<figure class="video" data-player="[^"]*start=43">/);
  assert.match(
    shown,
    /<a href="https:\/\/www.youtube.com\/watch\?v=dQw4w9WgXcQ&#x26;t=43s" rel="noopener">Vidéo, sur YouTube<\/a>/,
  );
  assert.match(shown, /votre navigateur contacte YouTube\.<\/figcaption>/);
  assert.ok(hasVideo(shown));
});

test('the words of a link alone in its paragraph are the title of the video', () => {
  assert.match(
    html('[La démonstration](https://dai.ly/x2m8jpp)'),
    />La démonstration, sur Dailymotion</,
  );
  assert.match(
    html(`[Le film](https://tube.example/w/${SHORT})`),
    />Le film, sur PeerTube \(tube.example\)</,
  );
});

test('a frame of an imported text is a video, titled when its title says something', () => {
  const frame = (attributes: string) =>
    html(`<iframe width="560" src="//www.youtube.com/embed/dQw4w9WgXcQ" ${attributes}></iframe>`);
  assert.match(frame(''), /<figure class="video".*>Vidéo, sur YouTube</);
  assert.match(frame('title="YouTube video player"'), />Vidéo, sur YouTube</);
  assert.match(frame('title="Le &lt;film&gt;"'), />Le &#x3C;film>, sur YouTube</);
  assert.match(
    html('<p><iframe src="https://dai.ly/x2m8jpp"></iframe></p>'),
    /^<figure class="video"/,
  );
  assert.match(html('<div>\n<iframe src="https://dai.ly/x2m8jpp"></iframe>\n</div>'), /<figure/);
});

test('a link among words, or made of a picture, stays a link', () => {
  for (const markdown of [
    'Voir [la vidéo](https://youtu.be/dQw4w9WgXcQ).',
    '- [la vidéo](https://youtu.be/dQw4w9WgXcQ)',
    'https://youtu.be/dQw4w9WgXcQ https://youtu.be/dQw4w9WgXcQ',
    '`https://youtu.be/dQw4w9WgXcQ`',
  ]) {
    assert.ok(!hasVideo(html(markdown)), markdown);
  }
});

test('words that look like the mark of a video are not one', () => {
  assert.ok(!hasVideo(html('`<figure class="video" data-player="x">`')));
  assert.ok(
    !hasVideo(html('<figure class="video" data-player="https://evil.example/">x</figure>')),
  );
});
