/** As much of the syntax tree (ESTree) as the compiler reads. */

interface At {
  readonly start: number
  readonly end: number
}
export type Identifier = At & { readonly type: 'Identifier'; readonly name: string }
export type Literal = At & { readonly type: 'Literal'; readonly value: string | number | boolean | null }
export type Member = At & {
  readonly type: 'MemberExpression'
  readonly object: Node
  readonly property: Node
  readonly computed: boolean
  readonly optional: boolean
}
export type Call = At & {
  readonly type: 'CallExpression' | 'NewExpression'
  readonly callee: Node
  readonly arguments: readonly Node[]
  readonly optional: boolean
}
export type Binary = At & {
  readonly type: 'BinaryExpression'
  readonly operator: string
  readonly left: Node
  readonly right: Node
}
export type Logical = At & {
  readonly type: 'LogicalExpression'
  readonly operator: '&&' | '||' | '??'
  readonly left: Node
  readonly right: Node
}
export type Unary = At & {
  readonly type: 'UnaryExpression'
  readonly operator: string
  readonly argument: Node
}
export type Update = At & {
  readonly type: 'UpdateExpression'
  readonly operator: '++' | '--'
  /** `++x`, which is what x is afterwards. */
  readonly prefix: boolean
  readonly argument: Node
}
export type Assignment = At & {
  readonly type: 'AssignmentExpression'
  readonly operator: string
  readonly left: Node
  readonly right: Node
}
export type Conditional = At & {
  readonly type: 'ConditionalExpression'
  readonly test: Node
  readonly consequent: Node
  readonly alternate: Node
}
export type Property = At & {
  readonly type: 'Property'
  readonly key: Node
  readonly value: Node
  readonly computed: boolean
}
export type Objects = At & {
  readonly type: 'ObjectExpression' | 'ObjectPattern'
  readonly properties: readonly Node[]
}
export type Lists = At & {
  readonly type: 'ArrayExpression' | 'ArrayPattern'
  readonly elements: readonly (Node | null)[]
}
export type Default = At & { readonly type: 'AssignmentPattern'; readonly left: Node; readonly right: Node }
export type Wrapped = At & {
  readonly type: 'ParenthesizedExpression' | 'ChainExpression'
  readonly expression: Node
}
export type Sequence = At & { readonly type: 'SequenceExpression'; readonly expressions: readonly Node[] }
export type Template = At & {
  readonly type: 'TemplateLiteral'
  readonly quasis: readonly { readonly value: { readonly cooked: string } }[]
  readonly expressions: readonly Node[]
}
export type FunctionNode = At & {
  readonly type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression'
  readonly id: Identifier
  readonly params: readonly Node[]
  readonly body: Node
}
export type Declarator = At & {
  readonly type: 'VariableDeclarator'
  readonly id: Node
  readonly init: Node | null
}
export type Declaration = At & {
  readonly type: 'VariableDeclaration'
  readonly kind: 'const' | 'let'
  readonly declarations: readonly Declarator[]
}
export type Block = At & { readonly type: 'BlockStatement'; readonly body: readonly Node[] }
export type If = At & {
  readonly type: 'IfStatement'
  readonly test: Node
  readonly consequent: Node
  readonly alternate: Node | null
}
export type For = At & {
  readonly type: 'ForStatement'
  readonly init: Node | null
  readonly test: Node | null
  readonly update: Node | null
  readonly body: Node
}
export type While = At & {
  readonly type: 'WhileStatement' | 'DoWhileStatement'
  readonly test: Node
  readonly body: Node
}
export type Each = At & {
  readonly type: 'ForOfStatement' | 'ForInStatement'
  readonly left: Node
  readonly right: Node
  readonly body: Node
}
export type Leave = At & {
  readonly type: 'ReturnStatement' | 'ThrowStatement'
  readonly argument: Node | null
}
export type Jump = At & {
  readonly type: 'BreakStatement' | 'ContinueStatement'
  readonly label: Identifier | null
}
export type Expressed = At & { readonly type: 'ExpressionStatement'; readonly expression: Node }
export type Empty = At & { readonly type: 'EmptyStatement' }

export type Node =
  | Identifier
  | Literal
  | Member
  | Call
  | Binary
  | Logical
  | Unary
  | Update
  | Assignment
  | Conditional
  | Property
  | Objects
  | Lists
  | Default
  | Wrapped
  | Sequence
  | Template
  | FunctionNode
  | Declarator
  | Declaration
  | Block
  | If
  | For
  | While
  | Each
  | Leave
  | Jump
  | Expressed
  | Empty

export interface Program {
  readonly body: readonly Node[]
}
