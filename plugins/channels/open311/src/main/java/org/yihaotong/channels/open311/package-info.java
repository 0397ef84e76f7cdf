/**
 * Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2) as a channel of the centre, with service discovery, pages of
 * requests, files, and mySociety's service request updates. What a client may do is its own; what anybody may read is public.
 */
package org.yihaotong.channels.open311;
