namespace Spin.Analysis.Loops;

/// <summary>How far the steps of one turn carry a place.</summary>
/// <param name="Known">The furthest that it gets by a step before which a condition has held it back; the other end where there is none.</param>
/// <param name="Unchecked">What all other steps add up to whose overflow goes unnoticed.</param>
/// <param name="Total">What all other steps add up to.</param>
/// <param name="MayWrap">Whether there are any whose overflow goes unnoticed.</param>
internal readonly record struct Reach(long Known, long Unchecked, long Total, bool MayWrap);
