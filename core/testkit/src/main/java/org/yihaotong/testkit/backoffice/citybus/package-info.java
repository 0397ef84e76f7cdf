/** 市公共交通总公司 as it is from inside: a platform like a web shop's, with webhooks that come again and out of order. */
package org.yihaotong.testkit.backoffice.citybus;
