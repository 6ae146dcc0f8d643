import {oneOf} from './one-of.ts'

/** 密级 (GB/T 9704-2012, 7.2.2). */
export const secrecy = oneOf('绝密|机密|秘密')

/** The star that parts 密级 from 保密期限, and for how long something is secret. */
export const star = '[★☆*＊]'
export const secrecyPeriod = oneOf('\\d{1,2}个?[年月日]', '长期')

/** 紧急程度 of documents and of telegrams (7.2.3). */
export const urgency = oneOf('特急|加急|急件|特提|平急')
