import './valid-language.ts'
import './styles/page.css'
import './ballast-lab/ballast-lab.ts'
