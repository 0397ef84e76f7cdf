/** 市审批服务管理局 as it is from inside: one token at a time, the truth within HTTP 200, and lists that shift. */
package org.yihaotong.testkit.backoffice.approvals;
