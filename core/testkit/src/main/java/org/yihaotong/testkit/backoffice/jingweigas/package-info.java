/** 经纬燃气's order service over SOAP 1.2, and the program that calls the centre's callback service. */
package org.yihaotong.testkit.backoffice.jingweigas;
