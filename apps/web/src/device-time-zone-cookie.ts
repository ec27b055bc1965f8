/** In which zone the device is that asks, by its IANA name. Only its browser knows; it says so to the server with this. */
export const deviceTimeZoneCookie = "device-time-zone";
