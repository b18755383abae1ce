using System.Text;
using Portal.Domain.Actions;

namespace Portal.Domain.Tests.Actions;

public sealed class AttachmentContentTests
{
    [Theory]
    [InlineData("a.PDF", "%PDF-1.7 x %%EOF", "application/pdf")]
    [InlineData("a.gif", "GIF89a and more", "image/gif")]
    [InlineData("a.gif", "GIF87a", "image/gif")]
    [InlineData("a.webp", "RIFF0000WEBPVP8 ", "image/webp")]
    [InlineData("a.heic", "\0\0\0\u0018ftypheic\0\0\0\0", "image/heic")]
    [InlineData("IMG 1.HEIC", "\0\0\0\u0018ftypmif1\0\0\0\0", "image/heic")]
    public void What_its_content_is_decides_and_it_is_left_at_its_beginning(string name, string content, string type)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(content));

        Assert.Equal((type, 0L), (AttachmentContent.TypeOf(name, file), file.Position));
    }

    [Theory]
    [InlineData("photo.jfif", "image/jpeg")]
    [InlineData("photo.heic", "image/heic")]
    [InlineData("burst.heic", "image/heic")]
    [InlineData("samsung.heif", "image/heic")]
    public void A_picture_of_any_camera_is_taken(string file, string type)
    {
        using var content = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Inputs", "pictures", file));

        Assert.Equal(type, AttachmentContent.TypeOf(file, content));
        Assert.Contains(Path.GetExtension(file), AttachmentContent.Accept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.heif", "\0\0\0\u0018ftypmsf1\0\0\0\0mif1msf1", "image/heif")]
    [InlineData("a.hif", "\0\0\0\u001cftypXXXX\0\0\0\0XXXXYYYYhevx", "image/heic")]
    [InlineData("a.JPE", "\u00FF\u00D8\u00FF\u00E1", "image/jpeg")]
    public void A_brand_may_stand_anywhere_among_its_brands(string name, string content, string type)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(content));

        Assert.Equal(type, AttachmentContent.TypeOf(name, file));
    }

    [Theory]
    [InlineData("a.heif", "\0\0\0\u0014ftypmp42\0\0\0\0isomheic")] // behind the end of the box
    [InlineData("a.jfif", "GIF89a")]
    [InlineData("a.gif", "RIFF0000WEBPVP8 ")]
    [InlineData("a.webp", "RIFF")]
    [InlineData("a.webp", "0000RIFFWEBP")]
    [InlineData("a.heic", "\0\0\0\u0018ftypmp42\0\0\0\0")]
    [InlineData("a.heic", "ftyp")]
    [InlineData("a.doc", "\u00D0\u00CF\u0011\u00E0")]
    [InlineData("a.svg", "<svg/>")]
    public void Another_content_under_a_good_name_is_refused(string name, string content)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(content));

        Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf(name, file));
    }
}
