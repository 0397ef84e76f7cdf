/**
 * 市税务局 12366: the national platform goes on beside the seats of 12345 (双线并行). Orders go to it as SM4 payloads with
 * an SM3 digest; its replies, the appeals born there and its calls are fetched.
 */
package org.yihaotong.seated.tax12366;
