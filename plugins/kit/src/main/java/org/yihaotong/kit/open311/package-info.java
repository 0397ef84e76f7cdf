/** Open311 servers (GeoReport v2 with service request updates), through the kit's own links to services over HTTP. */
package org.yihaotong.kit.open311;
