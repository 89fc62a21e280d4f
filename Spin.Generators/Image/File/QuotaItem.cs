namespace Spin.Generators.Image.File;

/// <summary>The most that a spindle may have of something.</summary>
/// <param name="Resource">Of what: a property of the contract's <c>SpindleQuota</c>.</param>
/// <param name="Limit">The most.</param>
internal sealed record QuotaItem(string Resource, long Limit);
