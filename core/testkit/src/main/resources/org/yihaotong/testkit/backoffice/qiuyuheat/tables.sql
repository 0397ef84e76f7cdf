-- 秋钰热力的中间表，按其接口文档所附的建表语句；库与授权由测试自己建。 Qiuyu Heat's tables as its document gives them.
CREATE TABLE qy_param (k varchar(20) NOT NULL PRIMARY KEY, v varchar(50) NOT NULL) ENGINE=InnoDB;
CREATE TABLE qy_order (
  src char(5) NOT NULL CHECK (src = '12345'), order_date date NOT NULL, order_seq int NOT NULL CHECK (order_seq BETWEEN 1 AND 999999),
  order_no varchar(32) NOT NULL, kind tinyint NOT NULL CHECK (kind BETWEEN 1 AND 5), level tinyint NOT NULL CHECK (level BETWEEN 0 AND 2),
  biz varchar(4) NOT NULL CHECK (biz IN ('NR','LS','FY','BX','QT')), title varchar(50) NOT NULL, content text NOT NULL CHECK (CHAR_LENGTH(content) <= 2000),
  man varchar(20) NOT NULL DEFAULT '', tel varchar(20) NOT NULL DEFAULT '', flag_secret tinyint(1) NOT NULL DEFAULT 0,
  addr varchar(100) NOT NULL, house_no varchar(10) NOT NULL DEFAULT '', accept_time datetime NOT NULL, limit_time datetime NOT NULL,
  flag_state tinyint NOT NULL DEFAULT 0, flag_cancel tinyint(1) NOT NULL DEFAULT 0,
  recv_no varchar(16), recv_time datetime, err varchar(100), ins_time datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (src, order_date, order_seq), UNIQUE KEY uk_order_no (order_no), KEY ix_state (flag_state)) ENGINE=InnoDB;
CREATE TABLE qy_order_msg (
  src char(5) NOT NULL, order_date date NOT NULL, order_seq int NOT NULL, msg_seq smallint NOT NULL,
  msg_type tinyint NOT NULL CHECK (msg_type BETWEEN 1 AND 4), msg_text varchar(300) NOT NULL, agree tinyint(1), limit_time datetime,
  flag_read tinyint(1) NOT NULL DEFAULT 0, ins_time datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (src, order_date, order_seq, msg_seq)) ENGINE=InnoDB;
CREATE TABLE qy_reply (
  src char(5) NOT NULL, order_date date NOT NULL, order_seq int NOT NULL, reply_seq smallint NOT NULL,
  reply_type tinyint NOT NULL, reply_text varchar(2000), reply_man varchar(20) NOT NULL, reply_time datetime NOT NULL,
  result tinyint, room_temp decimal(3,1), apply_time datetime, flag_del tinyint(1) NOT NULL DEFAULT 0,
  flag_read tinyint(1) NOT NULL DEFAULT 0, read_time datetime,
  PRIMARY KEY (src, order_date, order_seq, reply_seq), KEY ix_read (flag_read)) ENGINE=InnoDB;
CREATE TABLE qy_call (
  call_date date NOT NULL, call_id int NOT NULL, caller varchar(16) NOT NULL, called varchar(16) NOT NULL, direct tinyint NOT NULL,
  begin_time datetime NOT NULL, answer_time datetime, end_time datetime NOT NULL, agent varchar(8), result tinyint NOT NULL,
  satis tinyint NOT NULL DEFAULT 0, order_no varchar(32), flag_read tinyint(1) NOT NULL DEFAULT 0, read_time datetime,
  PRIMARY KEY (call_date, call_id), KEY ix_read (flag_read)) ENGINE=InnoDB;
