/**
 * The resources: one small class per noun of the interface (工单、转办单、投递、热线、单位、人员、草稿). Each turns a
 * request into one call of a desk and the answer into JSON; versions travel as ETag and If-Match.
 */
package org.yihaotong.rest.resource;
