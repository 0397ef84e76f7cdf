/**
 * Numbers on the switch (号码与交换机): what a switch does with a call to each of the city's numbers. The directory of lines is
 * the only source; {@link org.yihaotong.api.numbering.NumberPlan} is what a switch needs of it, a
 * {@link org.yihaotong.api.numbering.NumberSwitch} says it in the language of one switch, and the desk shows the
 * difference before anything is replaced.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.numbering;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
