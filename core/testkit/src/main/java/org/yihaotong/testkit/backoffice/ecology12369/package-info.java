/** 市生态环境局's 12369 platform: multipart reports with photos in China's map grid, steps by number. */
package org.yihaotong.testkit.backoffice.ecology12369;
