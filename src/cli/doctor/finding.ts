/** One line of the doctor's: what was looked at, and what to do where it is not as it should be. */
export interface Finding {
  state: 'pass' | 'warn' | 'fail';
  what: string;
  remedy?: string;
}

export const pass = (what: string): Finding => ({ state: 'pass', what });
export const warn = (what: string, remedy: string): Finding => ({ state: 'warn', what, remedy });
export const fail = (what: string, remedy: string): Finding => ({ state: 'fail', what, remedy });
