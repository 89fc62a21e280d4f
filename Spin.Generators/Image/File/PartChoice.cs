namespace Spin.Generators.Image.File;

/// <summary>Whether an image has a part of the kernel.</summary>
internal enum PartChoice
{
    /// <summary>It has.</summary>
    In,

    /// <summary>Where something in the image needs it.</summary>
    Needed,

    /// <summary>It has not.</summary>
    Out,
}
