export default { chart: { table: 'Table', picture: 'Chart', empty: 'No numbers yet' } }
