using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>
/// The operations of members' bodies. Those that the compiler handed out are kept: they are made of what it bound to compile, while
/// asking a semantic model for them later would bind the body once more.
/// </summary>
internal sealed class BodyIndex(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxNode, IOperation> _roots = new();
    private readonly ConcurrentDictionary<IOperation, ControlFlowGraph?> _graphs = new();
    private readonly NotesByType<IOperation> _kept = new();

    /// <summary>Keeps every body that is analysed.</summary>
    internal void Register(CompilationStartAnalysisContext context) => context.RegisterOperationBlockAction(block =>
    {
        foreach (IOperation part in block.OperationBlocks)
        {
            IOperation root = Functions.RootOf(part);
            if (_roots.TryAdd(root.Syntax, root) && OutermostType.Of(block.OwningSymbol) is { } type)
            {
                _kept.Add(type, root);
            }
        }
    });

    /// <summary>Lets go of the bodies of a type and of the types in it, which have been judged. Whoever asks for one later has it bound once more.</summary>
    /// <returns>The bodies.</returns>
    internal IReadOnlyList<IOperation> Release(INamedTypeSymbol type)
    {
        IOperation[] released = _kept.Take(type);
        foreach (IOperation root in released)
        {
            _ = _roots.TryRemove(root.Syntax, out _);
            _ = _graphs.TryRemove(root, out _);
        }

        return released;
    }

    /// <summary>The flow graph of a body, made once.</summary>
    internal ControlFlowGraph? GraphOf(IOperation root) => _graphs.TryGetValue(root, out ControlFlowGraph? graph) ? graph : _graphs.GetOrAdd(root, root switch
    {
        { Parent: not null } => null,
        IMethodBodyOperation method => ControlFlowGraph.Create(method),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
        IBlockOperation block => ControlFlowGraph.Create(block),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        _ => null,
    });

    /// <summary>The operation of a declaration, an initialiser, a lambda or a local function.</summary>
    /// <returns>Null where there is none.</returns>
    internal IOperation? Find(SyntaxNode syntax)
    {
        IOperation? root = FindRoot(syntax);
        return root?.Syntax == syntax ? root : ModelOf(syntax, root).GetOperation(syntax);
    }

    /// <summary>The semantic model that knows a piece of a body.</summary>
    internal SemanticModel ModelOf(SyntaxNode syntax) => ModelOf(syntax, FindRoot(syntax));

    private SemanticModel ModelOf(SyntaxNode syntax, IOperation? root) => root?.SemanticModel ?? compilation.GetSemanticModel(syntax.SyntaxTree);

    private IOperation? FindRoot(SyntaxNode syntax)
    {
        for (SyntaxNode? outer = syntax; outer is not null and not BaseTypeDeclarationSyntax; outer = outer.Parent)
        {
            if (_roots.TryGetValue(outer, out IOperation? root))
            {
                return root;
            }
        }

        return null;
    }
}
