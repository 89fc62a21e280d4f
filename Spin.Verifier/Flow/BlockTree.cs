using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Verifier.Flow;

/// <summary>The nesting of a body's exception regions, and what may branch where.</summary>
internal sealed class BlockTree
{
    /// <summary>Deeper nesting comes from hand-made bodies alone, and every instruction climbs it.</summary>
    private const int DeepestNesting = 256;

    private readonly Block[] _innermost;

    private BlockTree(Block[] innermost) => _innermost = innermost;

    /// <summary>The innermost block of an instruction.</summary>
    internal Block this[int instruction] => _innermost[instruction];

    /// <summary>Reads the regions.</summary>
    internal static BlockTree Read(ImmutableArray<ExceptionRegion> regions, InstructionReader code)
    {
        Block body = new(BlockKind.Body, 0, code.Instructions.Count);
        List<Block> blocks = [];
        List<(Block Try, Block Handler, Block? Filter)> clauses = [];
        foreach (ExceptionRegion region in regions)
        {
            clauses.Add(ReadClause(region, code, blocks));
        }

        // Outer ones first; where a guarded block fills a handler, it lies inside.
        blocks.Sort(static (first, second) =>
            first.Start != second.Start ? first.Start.CompareTo(second.Start) :
            first.End != second.End ? second.End.CompareTo(first.End) : first.Kind.CompareTo(second.Kind));
        Block[] innermost = new Block[code.Instructions.Count];
        Array.Fill(innermost, body);
        Nest(body, blocks, innermost);
        foreach ((Block guarded, Block handler, Block? filter) in clauses)
        {
            if (!ReferenceEquals(guarded.Parent, handler.Parent) || filter is not null && !ReferenceEquals(filter.Parent, handler.Parent) ||
                (filter ?? handler).Start < guarded.End || filter is not null && filter.End != handler.Start)
            {
                throw Refusal.Types("a handler does not lie beside what it guards");
            }
        }

        return new BlockTree(innermost);
    }

    /// <summary>Whether control may go from one instruction to another otherwise than by leaving.</summary>
    internal bool CanBranch(int from, int to) => IsSameOrEntry(_innermost[from], to);

    /// <summary>Whether control may leave from one instruction to another.</summary>
    internal bool CanLeave(int from, int to)
    {
        for (Block? block = _innermost[from]; block is not null; block = block.Parent)
        {
            if (IsSameOrEntry(block, to))
            {
                return true;
            }

            if (block.Kind is BlockKind.Finally or BlockKind.Filter)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether an instruction lies in a handler that has caught an exception.</summary>
    internal bool IsInCatch(int instruction)
    {
        for (Block? block = _innermost[instruction]; block is not null; block = block.Parent)
        {
            if (block.Kind is not (BlockKind.Try or BlockKind.Body))
            {
                return block.Kind == BlockKind.Catch;
            }
        }

        return false;
    }

    // A guarded block is entered at its first instruction only, perhaps several at once.
    private bool IsSameOrEntry(Block block, int to)
    {
        Block? target = _innermost[to];
        while (!ReferenceEquals(target, block))
        {
            if (target is not { Kind: BlockKind.Try } || target.Start != to)
            {
                return false;
            }

            target = target.Parent;
        }

        return true;
    }

    private static (Block Try, Block Handler, Block? Filter) ReadClause(ExceptionRegion region, InstructionReader code, List<Block> blocks)
    {
        Block guarded = Range(code, BlockKind.Try, region.TryOffset, region.TryLength);
        if (blocks.Find(block => block.Kind == BlockKind.Try && block.Start == guarded.Start && block.End == guarded.End) is { } known)
        {
            guarded = known;
        }
        else
        {
            blocks.Add(guarded);
        }

        bool isCatch = region.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter;
        Block handler = Range(code, isCatch ? BlockKind.Catch : BlockKind.Finally, region.HandlerOffset, region.HandlerLength);
        blocks.Add(handler);
        Block? filter = null;
        if (region.Kind == ExceptionRegionKind.Filter)
        {
            filter = Range(code, BlockKind.Filter, region.FilterOffset, region.HandlerOffset - region.FilterOffset);
            blocks.Add(filter);
        }

        guarded.Handlers.Add(new Handler((filter ?? handler).Start, isCatch, region.CatchType, filter is null ? -1 : handler.Start));
        return (guarded, handler, filter);
    }

    private static Block Range(InstructionReader code, BlockKind kind, int offset, int length) =>
        offset >= 0 && length > 0 && offset <= int.MaxValue - length
            ? new Block(kind, code.IndexAt(offset), code.IndexAt(offset + length))
            : throw Refusal.Types("an exception region is empty or lies outside the body");

    private static void Nest(Block body, List<Block> blocks, Block[] innermost)
    {
        Stack<Block> open = new([body]);
        foreach (Block block in blocks)
        {
            while (open.Peek().End <= block.Start)
            {
                open.Pop();
            }

            Block parent = open.Peek();
            if (block.End > parent.End || block.Start == parent.Start && block.End == parent.End && block.Kind != BlockKind.Try && parent.Kind != BlockKind.Body || open.Count > DeepestNesting)
            {
                throw Refusal.Types("exception regions overlap");
            }

            block.Parent = parent;
            open.Push(block);
            innermost.AsSpan(block.Start, block.End - block.Start).Fill(block);
        }
    }
}
