import {oddNumbers} from '../numbers.js'
import {pack} from '../pack.js'

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** An OFD that is well-formed and means odd things: objects that are made of each other, templates on every page, odd distances. */
export function makeOfd(random) {
  const odd = () => (random.chance(2) ? random.pick(oddNumbers) : `${random(200)}`)
  const box = () => (random.chance(3) ? random.list(random.between(0, 5), odd).join(' ') : '20 20 150 10')
  const many = () => random.pick([1, 1, 5, 100, 1000])
  const text = () =>
    `<ofd:TextObject ID="${random(99)}" Boundary="${box()}" Size="${random.chance(3) ? odd() : 5}"><ofd:TextCode X="0" Y="5" DeltaX="${random.pick(['g 9 5', `g ${odd()} ${odd()}`, '5 5 5', ''])}">${random.pick(['关于开展检查的通知', '一、做好工作。', '责任单位：甲局', ''])}</ofd:TextCode></ofd:TextObject>`
  const line = () =>
    `<ofd:PathObject Boundary="${box()}"><ofd:AbbreviatedData>${`M ${odd()} ${odd()} L ${odd()} ${odd()} `.repeat(many())}</ofd:AbbreviatedData></ofd:PathObject>`
  const composite = () =>
    `<ofd:CompositeObject ResourceID="${random(5)}" Boundary="${box()}"${random.chance(3) ? ` CTM="${random.list(6, odd).join(' ')}"` : ''}/>`.repeat(
      many(),
    )
  const objects = () => random.list(random.between(0, 5), () => random.pick([text, text, line, composite])()).join('')
  const layer = () => `<ofd:Content><ofd:Layer>${objects()}</ofd:Layer></ofd:Content>`
  const templates = () =>
    random.list(random.between(0, 2), () => `<ofd:Template TemplateID="${random(3)}" ZOrder="Background"/>`.repeat(many())).join('')
  const pages = random.pick([1, 1, 3, 40])
  const parts = {
    'OFD.xml': `<ofd:OFD ${space} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>${random.chance(4) ? box() : '0 0 210 297'}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>R.xml</ofd:PublicRes>${random.list(3, (id) => `<ofd:TemplatePage ID="${id}" BaseLoc="T${id}.xml"/>`).join('')}</ofd:CommonData><ofd:Pages>${random.list(pages, (id) => `<ofd:Page ID="${id}" BaseLoc="P.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/P.xml': `<ofd:Page ${space}>${templates()}${layer()}</ofd:Page>`,
    ...Object.fromEntries(random.list(3, (id) => [`Doc_0/T${id}.xml`, `<ofd:Page ${space}>${templates()}${layer()}</ofd:Page>`])),
    'Doc_0/R.xml': `<ofd:Res ${space}><ofd:CompositeGraphicUnits>${random.list(4, (id) => `<ofd:CompositeGraphicUnit ID="${id}" Width="9" Height="9"><ofd:Content>${objects()}</ofd:Content></ofd:CompositeGraphicUnit>`).join('')}</ofd:CompositeGraphicUnits></ofd:Res>`,
  }
  return pack(parts)
}
