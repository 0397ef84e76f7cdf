/**
 * The links (通道): ways to speak with a unit's back office, so that an adapter writes only what is the unit's own.
 * {@link org.yihaotong.kit.link.TableLinks} opens staging tables of a database (中间库), {@link
 * org.yihaotong.kit.link.RestLinks} opens a service over HTTP, {@link org.yihaotong.kit.link.FileLinks} opens exchange
 * folders on an SFTP server (文件交换), {@link org.yihaotong.kit.link.MailLinks} a mailbox of the centre's (邮件), {@link
 * org.yihaotong.kit.link.SoapLinks} a SOAP service of the unit's, or a door for a unit that calls one of ours. All turn
 * whatever goes wrong into a {@link org.yihaotong.api.hotline.BackendException} whose words hold nothing of a citizen,
 * and none logs.
 * How a unit wants to be shown who asks is the adapter's business: it brings an {@link org.yihaotong.kit.link.Access}
 * (a signature, a token), and finds here the national hash SM3 and cipher SM4 (国密), SHA-256, MD5, a guard against
 * replays and a pace for units that count requests.
 * {@link org.yihaotong.kit.link.JsonObject}, {@link org.yihaotong.kit.link.XmlElement} and {@link
 * org.yihaotong.kit.link.Csv} read and write documents.
 */
@Export
@Version("1.1.0")
package org.yihaotong.kit.link;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
