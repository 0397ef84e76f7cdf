export default {
  login: {
    title: '登录',
    login: '用户名',
    password: '密码',
    enter: '登录',
    again: '登录已失效，请重新登录',
    keep: '页面上已填写的内容不会丢失。',
    other: '换人登录',
    locked: '{time} 后可再试。',
  },
  password: {
    first: '首次登录，请设置自己的密码',
    title: '修改密码',
    old: '原密码',
    fresh: '新密码',
    repeat: '再输一遍新密码',
    differ: '两次输入不一致',
    hint: '不少于 10 个字符，须含字母和数字，不能含用户名。',
    done: '密码已修改，其他设备上的登录已失效',
    save: '保存新密码',
  },
}
