/** 市热力公司 as it is from inside: an interface of 2016 that reads and writes GBK and counts bytes. */
package org.yihaotong.testkit.backoffice.cityheat;
