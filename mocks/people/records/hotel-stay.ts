import type { PurposeOfArrival } from '../../../schema/code-lists/purposes-of-arrival.ts';
import type { DocumentReference } from './held-document.ts';

/** A stay at a hotel, as eQonaq has it. */
export interface InventedHotelStay {
  /** `HS-` number of the person `-` ordinal; unique. */
  readonly stayId: string;
  readonly hotelId: string;
  readonly hotelName: string;
  readonly region: string;
  readonly checkIn: string;
  /** The day of departure; null while it is open. */
  readonly checkOut: string | null;
  /** 1 checking in, 2 staying, 3 departed. */
  readonly status: 1 | 2 | 3;
  readonly purpose: PurposeOfArrival;
  /** Whether the hotel passed the arrival on to the Ministry of Internal Affairs. */
  readonly notifiedMia: boolean;
  readonly documentUsed: DocumentReference;
}
