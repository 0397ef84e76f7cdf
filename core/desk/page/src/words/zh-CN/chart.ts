export default { chart: { table: '表格', picture: '图形', empty: '暂无数据' } }
