import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type NginxSetup, nginxConfiguration } from '../../site/serve/nginx.ts';

export interface RunningNginx {
  /** What it wrote at the level of warnings and above. */
  complaints: string[];
  stop(): Promise<void>;
}

/**
 * A real nginx, with one worker and our configuration, that keeps all it writes below a folder of
 * its own. Resolves when it listens.
 */
export async function startNginx(path: string, setup: NginxSetup): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-nginx-'));
  await mkdir(join(folder, 'logs'));
  await writeFile(join(folder, 'nginx.conf'), around(nginxConfiguration(setup), folder));
  const nginx = spawn(path, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(nginx, 'exit');
  const complaints: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: nginx.stderr }).on('line', (line) => {
      if (line.includes('start worker process ')) resolve();
      if (/\[(warn|error|crit|alert|emerg)\]/.test(line)) complaints.push(line);
    });
    nginx.once('error', reject);
    nginx.once('exit', () => reject(new Error(`nginx does not start:\n${complaints.join('\n')}`)));
  });
  return {
    complaints,
    async stop() {
      nginx.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** As its worker, root reads what a test wrote for itself alone. */
function around(configuration: string, folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr notice;
events { worker_connections 512; }
http {
  access_log off;
  ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  ${configuration}
}
`;
}
