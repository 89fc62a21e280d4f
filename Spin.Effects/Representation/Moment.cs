namespace Spin.Analysis.Representation;

/// <summary>A point of a function: before a statement of a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Index">The statement.</param>
internal readonly record struct Moment(int Block, int Index)
{
    /// <summary>Before anything of a block.</summary>
    internal static Moment StartOf(int block) => new(block, -1);

    /// <summary>After all statements of a block, where it chooses.</summary>
    internal static Moment EndOf(int block) => new(block, int.MaxValue);
}
