/** 民生天然气 as it is from inside: OAuth 2.0, ETags that change under one's hands, and a feed of events. */
package org.yihaotong.testkit.backoffice.minshenggas;
