/** 市公共自行车's service desk: an Open311 server as its document describes it. */
package org.yihaotong.testkit.backoffice.publicbike;
