/** The national 12315 platform as a city's hotline meets it: cases submitted with files, progress by sequence, its own cases. */
package org.yihaotong.testkit.backoffice.market12315;
