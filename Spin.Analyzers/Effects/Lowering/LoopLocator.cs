using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>Finds the statement that a loop of the flow graph was written as.</summary>
internal sealed class LoopLocator(IMethodSymbol method, ControlFlowGraph graph, EffectEngine engine) : ILoopLocator
{
    private readonly HashSet<SyntaxNode> _found = [];

    /// <inheritdoc/>
    public (Site Site, string Keyword) Locate(BlockSet blocks)
    {
        SyntaxNode? anyNode = null;
        List<SyntaxNode>? common = null;
        foreach (int block in blocks)
        {
            foreach (IOperation operation in ControlFlow.OperationsOf(graph.Blocks[block]))
            {
                anyNode ??= operation.Syntax;
                if (common is null)
                {
                    common = LoopsAround(operation.Syntax);
                    continue;
                }

                for (int i = common.Count - 1; i >= 0; i--)
                {
                    if (!IsAround(common[i], operation.Syntax))
                    {
                        common.RemoveAt(i);
                    }
                }
            }
        }

        SyntaxNode? found = common?.Find(statement => !_found.Contains(statement)) ?? (anyNode is null ? FindEmpty() : null);
        if (found is not null)
        {
            _ = _found.Add(found);
            SyntaxToken keyword = Keyword(found);
            return (new SourceSite(keyword.GetLocation()), keyword.Text);
        }

        return (new SourceSite(anyNode?.GetLocation() ?? method.Locations[0]), "goto");
    }

    // Innermost first.
    private static List<SyntaxNode> LoopsAround(SyntaxNode node)
    {
        List<SyntaxNode> loops = [];
        for (SyntaxNode? outer = node; outer is not null && !IsFunction(outer); outer = outer.Parent)
        {
            if (outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            {
                loops.Add(outer);
            }
        }

        return loops;
    }

    private static bool IsAround(SyntaxNode loop, SyntaxNode node)
    {
        SyntaxNode? outer = node;
        while (outer is not null && outer != loop && !IsFunction(outer))
        {
            outer = outer.Parent;
        }

        return outer == loop;
    }

    private static bool IsFunction(SyntaxNode node) => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;

    // while (true) { } leaves nothing in the graph but its edge.
    private SyntaxNode? FindEmpty()
    {
        foreach (IOperation body in engine.BodiesOf(method))
        {
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                if (operation is ILoopOperation && !_found.Contains(operation.Syntax))
                {
                    return operation.Syntax;
                }
            }
        }

        return null;
    }

    private static SyntaxToken Keyword(SyntaxNode statement) => statement switch
    {
        ForStatementSyntax loop => loop.ForKeyword,
        CommonForEachStatementSyntax loop => loop.ForEachKeyword,
        WhileStatementSyntax loop => loop.WhileKeyword,
        DoStatementSyntax loop => loop.DoKeyword,
        _ => statement.GetFirstToken(),
    };
}
