-- 银龙水务的中间库，按其接口约定（2019年12月修订）所附的建表语句。Yinlong Water's staging tables, as its interface document
-- publishes them; tests build them afresh. The exchange user is made by whoever runs this.
create schema mid;
create function mid.f_ping() returns text language sql stable as $$ select 'YL-OK ' || to_char(now() at time zone 'Asia/Shanghai','YYYYMMDDHH24MISS') $$;
create table mid.t_gd (
  xh bigserial primary key,
  gdbh varchar(30) not null check (gdbh ~ '^[A-Za-z0-9-]{6,30}$'),
  bb smallint not null default 1 check (bb >= 1),
  sqlx char(1) not null check (sqlx in ('1','2','3','4','5')),
  jjcd char(1) not null check (jjcd in ('0','1','2')),
  bt varchar(60) not null check (btrim(bt) = bt and bt <> ''),
  nr varchar(1500) not null check (btrim(nr) = nr and nr <> ''),
  lxr varchar(20), lxdh varchar(15) check (lxdh ~ '^[0-9-]{3,15}$'),
  bmbz char(1) not null default '0' check (bmbz in ('0','1')),
  dz varchar(100) not null check (btrim(dz) = dz and dz <> ''),
  qx char(6) not null check (qx ~ '^[0-9]{6}$'),
  yhbh varchar(12),
  slsj timestamp not null, xbsj timestamp not null,
  crsj timestamp not null default (now() at time zone 'Asia/Shanghai'),
  clbz smallint not null default 0 check (clbz in (0,1,9)), cwxx varchar(200), jsbh varchar(20),
  constraint uk_gd unique (gdbh, bb),
  constraint ck_gd_sj check (xbsj > slsj),
  constraint ck_gd_bm check ((bmbz = '1' and lxr is null and lxdh is null) or (bmbz = '0' and lxr is not null and lxdh is not null)));
create table mid.t_gd_fj (
  xh bigserial primary key, gdbh varchar(30) not null, bb smallint not null default 1,
  wjm varchar(80) not null, nr bytea not null check (octet_length(nr) between 1 and 5242880));
create table mid.t_gd_cb (
  xh bigserial primary key, cbbh varchar(30) not null unique, gdbh varchar(30) not null,
  cblx char(1) not null check (cblx in ('1','2')), nr varchar(500) not null check (nr <> ''), hfsj timestamp,
  crsj timestamp not null default (now() at time zone 'Asia/Shanghai'),
  clbz smallint not null default 0 check (clbz in (0,1,9)), cwxx varchar(200),
  constraint ck_cb_db check (cblx = '1' or hfsj is not null));
create table mid.t_gd_cd (
  xh bigserial primary key, gdbh varchar(30) not null unique, yy varchar(200) not null check (yy <> ''),
  crsj timestamp not null default (now() at time zone 'Asia/Shanghai'),
  clbz smallint not null default 0 check (clbz in (0,1,9)), cwxx varchar(200));
create table mid.t_fk (
  xh bigserial primary key, fkbh char(16) not null unique, gdbh varchar(30) not null,
  fklx char(2) not null check (fklx in ('QS','BL','YQ','TD','BJ')), nr varchar(2000),
  jjbz char(1) check (jjbz in ('1','2','3')), yqsj timestamp, clr varchar(20) not null, clsj timestamp not null,
  clbz smallint not null default 0 check (clbz in (0,1,9)), cwxx varchar(200));
create table mid.t_fk_sp (
  xh bigserial primary key, fkbh char(16) not null unique, jg char(1) not null check (jg in ('0','1')),
  yj varchar(200), xxbsj timestamp, crsj timestamp not null default (now() at time zone 'Asia/Shanghai'),
  clbz smallint not null default 0 check (clbz in (0,1,9)), cwxx varchar(200));
create table mid.t_hw (
  lsh varchar(24) primary key, zjhm varchar(15) not null, bjhm varchar(15) not null,
  hjfx char(1) not null check (hjfx in ('I','O')), kssj timestamp not null, jtsj timestamp, jssj timestamp not null,
  zxgh varchar(10), jg char(1) not null check (jg in ('1','2','3','4')), myd smallint not null default 0 check (myd between 0 and 3),
  gdbh varchar(30), lywjm varchar(100), gxsj timestamp not null,
  clbz smallint not null default 0 check (clbz in (0,1,9)));
create index ix_fk_clbz on mid.t_fk (clbz) where clbz = 0;
create index ix_hw_clbz on mid.t_hw (clbz) where clbz = 0;
grant usage on schema mid to mid12345;
grant select on all tables in schema mid to mid12345;
grant insert on mid.t_gd, mid.t_gd_fj, mid.t_gd_cb, mid.t_gd_cd, mid.t_fk_sp to mid12345;
grant usage on all sequences in schema mid to mid12345;
grant update (clbz, cwxx) on mid.t_fk to mid12345;
grant update (clbz) on mid.t_hw to mid12345;
grant execute on function mid.f_ping() to mid12345;
