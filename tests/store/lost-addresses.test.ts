import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/store/content.ts';
import { declarationFile, realContent, realText } from '../fixtures/content.ts';
import { inRepository, type Repository } from '../fixtures/repository.ts';

const MEDIATION = declarationFile('mediation');
const MOVED = declarationFile('people-mediation');
const TEXT = realText(MEDIATION);

function faults({ root }: Repository): string[] {
  return loadContent(root).diagnostics.map(
    ({ file, code, message, hint }) => `${file} ${code} ${message}。${hint}`,
  );
}

describe('an address that was published', () => {
  it('may not go without a redirect, and the line to add is told', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([MEDIATION]));
      repository.commit('改名', { [MEDIATION]: null, [MOVED]: TEXT });
      expect(faults(repository)).toMatchInlineSnapshot(`
        [
          "content/redirects.yaml redirect/lost-address 公开过的网址应当一直能打开，实为 2020/justice/mediation 没有了，也没有写转到哪里。在 content/redirects.yaml 的 转址: 下面加一行“- 旧址: 2020/justice/mediation”，再对齐写一行“新址: 2020/justice/people-mediation”。",
        ]
      `);
      repository.write({
        'content/redirects.yaml': `转址:\n  - 旧址: 2020/justice/mediation\n    新址: 2020/justice/people-mediation\n`,
      });
      expect(faults(repository)).toEqual([]);
    });
  });

  it('is missed before its removal is committed', async () => {
    await inRepository((repository) => {
      repository.commit('公布', realContent([MEDIATION, declarationFile('legal-aid')]));
      repository.write({ [MEDIATION]: null });
      expect(faults(repository)).toEqual([
        expect.stringContaining('“新址: 2020/justice”（撤下的写部门页') as string,
      ]);
    });
  });

  it('is none while it stands only on a branch that was never published', async () => {
    await inRepository(async (origin) => {
      origin.commit('公布', realContent([declarationFile('legal-aid')]));
      await inRepository((clone) => {
        clone.git('remote', 'add', 'origin', `file://${origin.root}`);
        clone.git('fetch', '--quiet', 'origin');
        clone.git('reset', '--quiet', '--hard', 'origin/main');
        clone.commit('加', { [MEDIATION]: TEXT });
        clone.commit('改名', { [MEDIATION]: null, [MOVED]: TEXT });
        expect(faults(clone)).toEqual([]);
        clone.git('update-ref', 'refs/remotes/origin/main', 'HEAD~1');
        expect(faults(clone)).toHaveLength(1);
      });
    });
  });
});
