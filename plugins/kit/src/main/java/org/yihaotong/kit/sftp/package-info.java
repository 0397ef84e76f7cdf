/** Exchange folders over SFTP, through Apache MINA SSHD's client. */
package org.yihaotong.kit.sftp;
