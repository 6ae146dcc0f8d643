import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {mutateBytes} from '../../fuzz/mutations/bytes.js'
import {createRandom} from '../../fuzz/random.js'
import {toAkomaNtoso} from '../../src/akoma-ntoso/index.ts'
import {positionsOf, process, ReadError, read, summarize} from '../../src/index.ts'
import {documentOf} from '../support/fixtures.ts'
import {readNotice} from '../support/notice.ts'

const sample = (name: string) => readFileSync(new URL(`samples/${name}.xml`, import.meta.url))

describe('Akoma Ntoso of other programs', () => {
  it('is read as text: numbers before what they count, headings, lists, tables, notes', async () => {
    const {document, messages} = await readNotice(sample('rules'), 'rules.xml')
    expect(document).toMatchObject({
      kind: '办法',
      title: '云岭市停车管理办法',
      sections: [
        {
          label: '第一章',
          heading: '总则',
          sections: [
            {label: '第一条', requirements: [{text: '为规范停车管理，制定本办法。'}]},
            {
              label: '第二条',
              leadIn: '下列情形不适用本办法：',
              sections: [{label: '（一）'}, {label: '（二）', requirements: [{text: '临时占用道路。'}]}],
            },
          ],
        },
        {
          label: '第二章',
          heading: '附则',
          sections: [
            {
              label: '第三条',
              tables: [
                {
                  columns: ['区域', '时段', '标准'],
                  rows: [
                    ['中心区', '日间', '5元'],
                    ['中心区', '夜间', '2元'],
                  ],
                },
              ],
            },
            {label: '第四条'},
          ],
        },
      ],
      footnotes: [{mark: '1', text: '另见配套标准。'}],
      source: {format: 'xml'},
    })
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['missing-signature'])
  })

  it('joins its lines with blanks where words are parted by them', async () => {
    expect((await read(sample('act'))).text).toBe(
      'An Act to Regulate Parking\n1. Short title\nThis Act may be cited as the Parking Act.\n2. Fees\n(1) Fees are set by the council.',
    )
  })
})

describe('Akoma Ntoso of our own', () => {
  it('says where its parts stand', async () => {
    const document = documentOf('request-full-header')
    const file = await process(toAkomaNtoso(document), {name: 'a.xml'})
    const {text} = file.data.lines!
    const at = (pointer: string) => text.slice(...positionsOf(file)[pointer])
    expect(at('/title')).toBe(document.title)
    expect(at('/number')).toBe(document.number!.text)
    expect(at('/signature/dateText')).toBe(document.signature!.dateText)
    expect(at('/addressees/0')).toBe(document.addressees![0].name)
    expect(at('/sections/0/label')).toBe(document.sections[0].label)
    for (const [start, end] of Object.values(positionsOf(file))) expect(start < end && end <= text.length).toBe(true)
    // a copy of it says the same
    expect(positionsOf(structuredClone(file))).toEqual(positionsOf(file))
  })

  it('is not doubted for how its text could be read', async () => {
    for (const slug of ['office-meeting', 'duty-table', 'joint-division']) {
      const file = await process(toAkomaNtoso(documentOf(slug)), {name: 'a.xml'})
      expect([slug, file.messages, summarize(file).certainty]).toEqual([slug, [], 'sure'])
    }
  })

  it('has the text of the page', async () => {
    const {text} = await read(toAkomaNtoso(documentOf('request-full-header')), {name: 'a.xml'})
    expect(text).toMatch(/^附件：青河水库大坝安全鉴定报告书$/m)
    expect(text).toMatch(/^一、/m)
  })

  it('says what people have changed in it', async () => {
    const xml = toAkomaNtoso(documentOf('office-meeting'))
    const [{heading}] = documentOf('office-meeting').sections
    const {document} = await readNotice(xml.replace(`<heading>${heading}<`, '<heading>另一个标题<'), 'a.xml')
    expect(document.sections[0].heading).toBe('另一个标题')
  })

  it.each([
    ['a role that there is none of', /refersTo="#responsible"/g, 'refersTo="#nobody"'],
    ['an assignment without its role', /gw:assignment="1"/, 'gw:assignment="64"'],
  ])('is read as text where it no longer fits the schema, which says where: %s', async (_, was, is) => {
    const xml = toAkomaNtoso(documentOf('office-meeting'))
    const file = await process(xml.replace(was, is), {name: 'a.xml'})
    expect(file.data.document?.title).toBe(documentOf('office-meeting').title)
    expect(file.messages.map(({ruleId, message}) => [ruleId, message])).toContainEqual([
      'marks-do-not-fit',
      expect.stringMatching(/（\/[\w/]+role|assignments/),
    ])
  })

  it('of a version that is not known is read as text', async () => {
    const xml = toAkomaNtoso(documentOf('office-meeting')).replace('<gw:document version="1"', '<gw:document version="2"')
    const lines = await read(xml, {name: 'a.xml'})
    expect([lines.holds, lines.lines.length > 10]).toEqual([undefined, true])
  })
})

describe('XML that means harm', () => {
  const root = (inner: string, head = '') =>
    `<?xml version="1.0"?>${head}<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc>${inner}</doc></akomaNtoso>`
  const p = '<mainBody><p>文</p></mainBody>'
  const bomb = `<!DOCTYPE akomaNtoso [<!ENTITY a "${'哈'.repeat(10)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  const own = (meta: string, body: string) =>
    root(
      `<meta><references source="#gongwen">${meta}</references><proprietary source="#gongwen"><gw:document version="1"/></proprietary></meta><mainBody>${body}</mainBody>`,
    ).replace('<akomaNtoso ', '<akomaNtoso xmlns:gw="urn:gongwen:akn:1" ')
  const long = '甲'.repeat(100_000)
  const clause = '<block name="responsibility"><organization refersTo="#a"/></block>'
  const chained = `<hcontainer name="requirement" gw:clauses="next"><content><p>文</p></content></hcontainer>`
  it.each([
    ['a document type with entities', root('<mainBody><p>&b;</p></mainBody>', bomb), 'damaged'],
    ['a document type that names a file', root(p, '<!DOCTYPE a SYSTEM "file:///etc/passwd">'), 'damaged'],
    ['an entity that nothing declares', root('<mainBody><p>&b;</p></mainBody>'), 'damaged'],
    ['elements in elements', root(`${'<section>'.repeat(600)}${'</section>'.repeat(600)}`), 'too-large'],
    ['elements without end', root('<p/>'.repeat(1_000_001)), 'too-large'],
    ['cells over cells', root(`<table><tr>${'<td colspan="1000"/>'.repeat(501)}</tr></table>`), 'too-large'],
    [
      'short references to a long name',
      own(
        `<TLCOrganization eId="a" showAs="${long}"/>`,
        `<hcontainer name="responsibility"><content>${clause.repeat(700)}</content></hcontainer>`,
      ),
      'too-large',
    ],
    [
      'one long clause that many share',
      own(
        '',
        `<section eId="sec_1">${chained.repeat(700)}<hcontainer name="requirement"><content><p>文</p><block name="responsibility">${long}</block></content></hcontainer></section>`,
      ),
      'too-large',
    ],
    ['what breaks off', root(p).slice(0, -20), 'damaged'],
    ['no text', root('<meta/>'), 'no-text'],
    ['other XML', '<?xml version="1.0"?><project><name>甲</name></project>', 'unsupported'],
  ])('%s', {timeout: 120_000}, async (_, xml, code) => {
    const error = await read(xml, {name: 'a.xml'}).catch((error) => error)
    expect(error).toBeInstanceOf(ReadError)
    expect([error.code, error.cause]).toEqual([code, undefined])
    expect(await read(new TextEncoder().encode(xml), {name: 'a.xml'}).catch(({code}) => code)).toBe(code)
  })

  it('or was damaged is read, or refused with a reason', {timeout: 120_000}, async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const error = await process(mutateBytes(sample('own'), createRandom(seed)), {name: 'a.xml'}).then(
        () => undefined,
        (error) => error,
      )
      // a cause is something that no reader foresaw
      if (error) expect([seed, error instanceof ReadError, error.cause]).toEqual([seed, true, undefined])
    }
  })

  it('numbers that count nothing take time in proportion', async () => {
    const lines = await read(root(`<mainBody><section>${'<num>1</num>'.repeat(100_000)}</section></mainBody>`))
    expect(lines.lines).toHaveLength(100_000)
  })
})
