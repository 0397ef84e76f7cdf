/**
 * 市公共自行车 (2361111), linked by Open311: GeoReport v2 and service request updates, polled. Service codes, attributes and
 * status codes are the unit's; this package is the only place that knows them.
 */
package org.yihaotong.linked.publicbike;
