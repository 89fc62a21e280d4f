using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules5000;

/// <summary>How the code of a class uses a collection. Many threads note, each a use.</summary>
internal sealed class CollectionUse
{
    private readonly object _gate = new();

    /// <summary>Whether something takes elements away, asks for the count, replaces the collection, or hands it to code that may.</summary>
    internal bool IsBounded { get; private set; }

    /// <summary>Where it first grows, without the operation, which would keep the whole body.</summary>
    internal SyntaxNode? FirstGrowth { get; private set; }

    /// <summary>Notes one use.</summary>
    internal void Note(IOperation reference)
    {
        IOperation use = Conversions.Outermost(reference);
        if (use.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
        {
            NoteLocal(local, use);
            return;
        }

        string? member = use.Parent switch
        {
            IInvocationOperation call when call.Instance == use => call.TargetMethod.Name,
            IPropertyReferenceOperation property when property.Instance == use => property.Property.IsIndexer && Writes.IsWritten(property) && IsKeyed(reference) ? "Add" : property.Property.Name,
            _ => null,
        };
        bool bounds = member is null
            ? use.Parent is IArgumentOperation or IReturnOperation || (use.Parent as IAssignmentOperation)?.Target == use
            : CollectionNames.Shrinks(member) || member is "Count" or "Length" or "IsEmpty" or "Capacity";
        lock (_gate)
        {
            IsBounded |= bounds;
            if (member is not null && CollectionNames.Grows(member) && (FirstGrowth is null || use.Parent!.Syntax.SpanStart < FirstGrowth.SpanStart))
            {
                FirstGrowth = use.Parent!.Syntax;
            }
        }
    }

    // The collection under another name.
    private void NoteLocal(ILocalSymbol local, IOperation within)
    {
        foreach (IOperation use in Variables.UsesOf(local, Functions.RootOf(within)))
        {
            Note(use);
        }
    }

    private static bool IsKeyed(IOperation reference) => reference.Type?.Name is { } name && name.EndsWith("Dictionary", System.StringComparison.Ordinal);
}
