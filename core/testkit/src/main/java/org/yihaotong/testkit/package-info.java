/**
 * The test kit (测试套件): what an adapter has to prove before it may carry a citizen's appeal.
 * A test class inherits {@link org.yihaotong.testkit.AdapterContract} and names a back office and an adapter; the
 * contract asks for everything that the engine relies on. Fake back offices follow their units' documents strictly and
 * refuse what the documents refuse; they live in {@code org.yihaotong.testkit.backoffice} and serve the demo, too.
 */
package org.yihaotong.testkit;
