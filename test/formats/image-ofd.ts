import {strToU8, zipSync} from 'fflate'
import type {PagePhoto} from './image-pdf.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** An OFD of A4 pages that hold a picture each and no text. */
export function imageOfd(photos: PagePhoto[]): Uint8Array {
  const each = (write: (index: number) => string) => photos.map((_, index) => write(index)).join('')
  const files: Record<string, Uint8Array> = {
    'OFD.xml': strToU8(
      `${head}<ofd:OFD ${space} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `${head}<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>${each((index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)}</ofd:Pages></ofd:Document>`,
    ),
    'Doc_0/DocumentRes.xml': strToU8(
      `${head}<ofd:Res ${space} BaseLoc="Res"><ofd:MultiMedias>${each((index) => `<ofd:MultiMedia ID="${100 + index}" Type="Image" Format="JPEG"><ofd:MediaFile>image_${index}.jpg</ofd:MediaFile></ofd:MultiMedia>`)}</ofd:MultiMedias></ofd:Res>`,
    ),
  }
  photos.forEach(({jpeg}, index) => {
    files[`Doc_0/Res/image_${index}.jpg`] = jpeg
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = strToU8(
      `${head}<ofd:Page ${space}><ofd:Content><ofd:Layer ID="10"><ofd:ImageObject ID="11" ResourceID="${100 + index}" Boundary="0 0 210 297" CTM="210 0 0 297 0 0"/></ofd:Layer></ofd:Content></ofd:Page>`,
    )
  })
  return zipSync(files, {mtime: new Date(2026, 0, 1), level: 0})
}
